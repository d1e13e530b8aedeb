using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Platform.Commands;

/// <summary>The commands of one kind of stream.</summary>
public abstract class CommandSet
{
    public abstract IEnumerable<CommandRule> Rules { get; }
}

/// <summary>The commands of one kind of stream, each named explicitly by its feature; a command that is not here cannot be sent.</summary>
/// <param name="notFound">What a caller is told who has no business with the stream, or when there is none; the two look the same.</param>
/// <param name="workshopOf">The workshop whose seats give rights to the stream; without it the stream's id is the workshop's.</param>
public sealed class CommandSet<TState>(Func<NotFoundException> notFound, Func<TState, Guid?>? workshopOf = null) : CommandSet
{
    private readonly Dictionary<Type, CommandRule<TState>> _rules = [];

    public override IEnumerable<CommandRule> Rules => _rules.Values;

    internal Func<TState, Guid?>? WorkshopOf => workshopOf;

    public CommandSet<TState> Add<TCommand>(Policy policy, Func<TCommand, TState, CommandContext, Decision> decide, params string[] shownBy)
        where TCommand : class, ICommand
    {
        _rules.Add(
            typeof(TCommand),
            new CommandRule<TState>(typeof(TCommand), policy, shownBy, (command, state, context) => decide((TCommand)command, state, context)));
        return this;
    }

    internal CommandRule<TState> RuleOf(ICommand command) =>
        _rules.TryGetValue(command.GetType(), out var rule) ? rule : throw new InvalidOperationException($"{command.GetType().Name} is no command of this stream.");

    internal NotFoundException NotFound() => notFound();
}
