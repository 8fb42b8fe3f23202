package org.quintet.installation;

/** The operator changed the settings. */
record SettingsChanged() {}
