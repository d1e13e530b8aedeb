using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Platform.Commands;

/// <summary>How one kind of command is handled.</summary>
/// <param name="CommandType">The command's record.</param>
/// <param name="Policy">Who may send it.</param>
/// <param name="ShownBy">Projections that the answer shows: it waits, for a bounded time, until they have passed the command's events.</param>
public record CommandRule(Type CommandType, Policy Policy, IReadOnlyList<string> ShownBy);

/// <summary>The same with the decision itself, and whether a stream begins with it.</summary>
internal sealed record CommandRule<TState>(
    Type CommandType, Policy Policy, IReadOnlyList<string> ShownBy, Func<ICommand, TState, CommandContext, Decision> Decide, bool Opens)
    : CommandRule(CommandType, Policy, ShownBy);
