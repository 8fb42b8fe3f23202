package org.quintet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: one process, one PostgreSQL, five APIs. */
@SpringBootApplication
public class Quintet {

    public static void main(String[] arguments) {
        SpringApplication.run(Quintet.class, arguments);
    }
}
