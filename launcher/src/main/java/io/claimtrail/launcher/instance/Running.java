package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.server.ProcessId;

/**
 * A running component.
 *
 * @param fingerprint the one that it was started with
 */
record Running(ProcessId process, String fingerprint) {}
