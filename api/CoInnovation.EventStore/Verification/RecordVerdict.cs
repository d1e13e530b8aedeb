namespace CoInnovation.EventStore.Verification;

/// <summary>What a record proves, or where it stops proving.</summary>
/// <param name="Fault">The first line that is not as it was written; null when all of them are.</param>
/// <param name="Parts">Each chain of the record as far as it was proved; complete when there is no fault.</param>
/// <param name="KeyId">The fingerprint of the key that signed the record, to be compared with the one that the host publishes; null when there is no readable header.</param>
public sealed record RecordVerdict(RecordFault? Fault, IReadOnlyList<ProvedChain> Parts, string? KeyId)
{
    /// <summary>True when every line is as it was written and nothing is missing.</summary>
    public bool IsIntact => Fault is null;
}

/// <summary>The first bad line of a record.</summary>
/// <param name="Line">Its number, from 1; one more than there are when the record was cut off.</param>
/// <param name="Kind">What should stand there.</param>
/// <param name="Chain">The chain's name as text; null before the first readable header.</param>
/// <param name="Sequence">The event that should stand there, or the event of the checkpoint that should; null for a header.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
/// <param name="ProvedThrough">The last event of the chain that a verified checkpoint vouches for: what was chained anew by a forger lies behind it.</param>
public sealed record RecordFault(long Line, RecordLine Kind, string? Chain, long? Sequence, string Reason, long ProvedThrough);

/// <summary>The kinds of lines.</summary>
public enum RecordLine
{
    /// <summary>The signed line before each chain.</summary>
    Header,

    /// <summary>One event.</summary>
    Event,

    /// <summary>A signed statement about the events before it.</summary>
    Checkpoint,

    /// <summary>Nothing: the record should have ended.</summary>
    End,
}

/// <summary>A chain of a record as far as it was proved.</summary>
/// <param name="Chain">The chain's name as text.</param>
/// <param name="Events">How many events were proved.</param>
/// <param name="Points">The chain's hash (lower-case hexadecimal) at each verified checkpoint and at its end, by sequence: what a later record must contain.</param>
public sealed record ProvedChain(string Chain, long Events, IReadOnlyDictionary<long, string> Points);

/// <summary>What the verifying side knows besides the record.</summary>
public sealed record RecordExpectations
{
    /// <summary>Nothing: the record must only be consistent in itself and signed by a key that it brings along.</summary>
    public static RecordExpectations None { get; } = new();

    /// <summary>The fingerprints that are trusted; null takes any key, and leaves it to the reader to compare <see cref="RecordVerdict.KeyId"/>.</summary>
    public IReadOnlySet<string>? TrustedKeys { get; init; }

    /// <summary>What earlier records proved. A later record of the same chain must contain it: a history that was rewritten or cut off since is found here alone.</summary>
    public IReadOnlyList<ProvedChain> Earlier { get; init; } = [];
}
