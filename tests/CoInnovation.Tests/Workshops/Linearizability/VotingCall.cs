namespace CoInnovation.Tests.Workshops.Linearizability;

/// <summary>What a client can want of a workshop while it votes. People and cards are numbers.</summary>
internal abstract record VotingOperation
{
    public sealed record Place(int Person, int Card, int Dots) : VotingOperation;

    public sealed record Withdraw(int Card) : VotingOperation;

    public sealed record Edit(int Card, int Text) : VotingOperation;

    public sealed record Close : VotingOperation;

    public sealed record Read : VotingOperation;
}

/// <summary>One call of one client as it was recorded.</summary>
/// <param name="Client">Who called; a client's next call begins when the one before it has returned.</param>
/// <param name="Operation">What it wanted.</param>
/// <param name="Called">When, by a clock that all clients share.</param>
/// <param name="Returned">When it was answered; <see cref="Never"/> if it was not: it may have taken effect at any time since, or not at all.</param>
/// <param name="Answer">A refusal's code, what was read, or <c>OK</c>; null if nobody knows.</param>
/// <param name="Version">Where the answer says that it took effect: no more than a hint of what to try first. 0 where it says nothing.</param>
internal sealed record VotingCall(int Client, VotingOperation Operation, long Called, long Returned, string? Answer, long Version = 0)
{
    public const long Never = long.MaxValue;

    public override string ToString() => $"client {Client} [{Called}, {(Returned == Never ? "…" : Returned)}] {Operation} → {Answer ?? "?"}";
}
