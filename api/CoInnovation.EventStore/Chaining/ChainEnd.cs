namespace CoInnovation.EventStore.Chaining;

/// <summary>Where a chain ends at the moment.</summary>
internal sealed record ChainEnd(ChainName Chain, long Sequence, byte[] Hash);
