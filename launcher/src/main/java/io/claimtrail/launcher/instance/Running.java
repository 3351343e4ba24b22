package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.server.ProcessId;

/**
 * A part that runs.
 *
 * @param fingerprint tells what it was started as
 */
record Running(ProcessId process, String fingerprint) {}
