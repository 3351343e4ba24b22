package io.claimtrail.search.assistant;

import java.util.function.Function;

/**
 * A tool that assistants can call.
 *
 * @param description what it answers, and when to use it; assistants choose by it
 * @param call the answer, a record; throws {@code HttpProblem} with what to do next
 */
record AssistantTool(
        String name, String title, String description, Parameters parameters, Function<Arguments, Object> call) {}
