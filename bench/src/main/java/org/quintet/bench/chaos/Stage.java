package org.quintet.bench.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Server;
import org.quintet.bench.server.ServerCommand;

/** The servers of one sale and the database behind them. */
final class Stage implements AutoCloseable {

    private final Database database;
    private final List<Server> servers = new ArrayList<>();

    /** Starts {@code nodes} servers; they share {@code files}, as nodes of one installation must. */
    Stage(ServerCommand command, Database database, Path files, int nodes, Map<String, String> settings) {
        this.database = database;
        for (int i = 0; i < nodes; i++) {
            servers.add(Server.launch(command, database, files, settings));
        }
        servers.forEach(Server::awaitReady);
    }

    Database database() {
        return database;
    }

    /** The first server. */
    Server server() {
        return servers.getFirst();
    }

    List<Integer> ports() {
        return servers.stream().map(Server::port).toList();
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
