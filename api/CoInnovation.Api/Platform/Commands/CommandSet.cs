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
/// <param name="belonging">What the stream belongs to, null if it is not of this kind; without it the stream's id is the workshop's.</param>
public sealed class CommandSet<TState>(Func<NotFoundException> notFound, Func<TState, Belonging?>? belonging = null) : CommandSet
{
    private readonly Dictionary<Type, CommandRule<TState>> _rules = [];

    public override IEnumerable<CommandRule> Rules => _rules.Values;

    internal Func<TState, Belonging?>? Belonging => belonging;

    public CommandSet<TState> Add<TCommand>(Policy policy, Func<TCommand, TState, CommandContext, Decision> decide, params string[] shownBy)
        where TCommand : class, ICommand => Add(policy, decide, shownBy, opens: false);

    /// <summary>A command by which a stream begins: who may is decided by the caller alone, and their seats where they bring something up, since there is nothing yet that belongs to anybody.</summary>
    public CommandSet<TState> AddFirst<TCommand>(Policy policy, Func<TCommand, TState, CommandContext, Decision> decide, params string[] shownBy)
        where TCommand : class, ICommand => Add(policy, decide, shownBy, opens: true);

    private CommandSet<TState> Add<TCommand>(Policy policy, Func<TCommand, TState, CommandContext, Decision> decide, IReadOnlyList<string> shownBy, bool opens)
        where TCommand : class, ICommand
    {
        if (!Access.Knows(policy))
        {
            throw new InvalidOperationException($"The command {typeof(TCommand).Name} has no policy.");
        }

        _rules.Add(
            typeof(TCommand),
            new CommandRule<TState>(typeof(TCommand), policy, shownBy, (command, state, context) => decide((TCommand)command, state, context), opens));
        return this;
    }

    internal CommandRule<TState> RuleOf(ICommand command) =>
        _rules.TryGetValue(command.GetType(), out var rule) ? rule : throw new InvalidOperationException($"{command.GetType().Name} is no command of this stream.");

    internal NotFoundException NotFound() => notFound();
}
