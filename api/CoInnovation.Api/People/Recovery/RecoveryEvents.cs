namespace CoInnovation.Api.People.Recovery;

/// <summary>The person was shown codes that sign them in when their mailbox is lost. Those of before open nothing any more.</summary>
/// <param name="PersonId">The person, the stream's id.</param>
/// <param name="Hashes">Of the codes, under a key of the server's, in hexadecimal digits. The codes stand nowhere.</param>
/// <param name="MadeAt">When.</param>
public sealed record RecoveryCodesMade(Guid PersonId, IReadOnlyList<string> Hashes, DateTimeOffset MadeAt) : PersonEvent;

/// <summary>One of them was used: it opens nothing any more.</summary>
public sealed record RecoveryCodeUsed(Guid PersonId, string Hash, DateTimeOffset UsedAt) : PersonEvent;
