using System.Collections.Concurrent;
using System.Security.Cryptography;
using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Playing;

/// <summary>A statement on stage: its card and how far it has come.</summary>
public sealed class Prop(Statement statement)
{
    private readonly ConcurrentDictionary<int, int> standing = [];

    public Statement Statement => statement;

    /// <summary>Random all over: a card's id must not tell when it was written.</summary>
    public Guid Card { get; } = RandomId();

    /// <summary>As GraphQL has it; the conversation knows no kinds.</summary>
    public string Kind => statement.Id % 2 == 0 ? "PAIN_POINT" : "IDEA";

    public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Revealed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True if the same vote stands already, so that casting it again is no event. Notes the vote.</summary>
    public bool Standing(Act vote)
    {
        var same = standing.TryGetValue(vote.Person!.Value, out var choice) && choice == vote.Choice;
        standing[vote.Person.Value] = vote.Choice;
        return same;
    }

    private static Guid RandomId()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
