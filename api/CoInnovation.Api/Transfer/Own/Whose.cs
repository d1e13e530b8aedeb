using System.Collections.Concurrent;
using System.Reflection;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>Somebody who takes along what is theirs.</summary>
internal abstract class Whose
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo?> Properties = new();

    /// <summary>What is kept of them beside the log, oldest first.</summary>
    public IReadOnlyList<KeptOfPerson> Kept { get; init; } = [];

    /// <summary>Is the text of this owner theirs?</summary>
    public abstract bool Owns(Guid ownerId);

    /// <summary>Does what happened belong into the export, if of the texts in it those of these owners are theirs?</summary>
    public abstract bool IsAbout(RecordedEvent recorded, IReadOnlySet<Guid> owners);

    /// <summary>What tells who else belongs to them from here on. Everything is heard before it is asked about.</summary>
    public virtual void Hear(RecordedEvent recorded)
    {
    }

    protected static bool Names(object happened, ReadOnlySpan<string> properties, Predicate<Guid> who)
    {
        foreach (var name in properties)
        {
            var property = Properties.GetOrAdd((happened.GetType(), name), static key => key.Type.GetProperty(key.Name));
            if (property?.GetValue(happened) is Guid id && who(id))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// Somebody by the ids under which they are known here, of a seat, or of an account and all its seats: what they typed, wherever it got to, and what is told of them by
/// name of these, hidden and anonymous as it may be for others.
/// </summary>
internal sealed class Somebody(params IEnumerable<Guid> ids) : Whose
{
    private readonly HashSet<Guid> _ids = [.. ids];

    public override bool Owns(Guid ownerId) => _ids.Contains(ownerId);

    public override bool IsAbout(RecordedEvent recorded, IReadOnlySet<Guid> owners) =>
        owners.Count > 0 || Names(recorded.Data, ["ParticipantId", "AuthorId", "SupporterId", "SubmitterId", "FollowerId", "PersonId"], _ids.Contains);
}

/// <summary>
/// An organization: what is said under its name. Whose name nobody sees is not told here either: neither hidden cards nor those of anonymous steps, of which not even the
/// organization is known.
/// </summary>
internal sealed class WholeOrganization(Guid organizationId) : Whose
{
    private readonly HashSet<Guid> _members = [];

    public bool Is(Guid id) => id == organizationId;

    /// <summary>Has somebody joined for it under this id?</summary>
    public bool HasMember(Guid participantId) => _members.Contains(participantId);

    public override bool Owns(Guid ownerId) => ownerId == organizationId || _members.Contains(ownerId);

    public override bool IsAbout(RecordedEvent recorded, IReadOnlySet<Guid> owners) =>
        owners.Contains(organizationId) || Names(recorded.Data, ["OrganizationId", "SupporterId"], id => id == organizationId);

    /// <summary>From here on, what somebody types who joined for the organization is its own.</summary>
    public override void Hear(RecordedEvent recorded)
    {
        if (recorded.Data is ParticipantJoined { OrganizationId: { } organization } joined && Owns(organization))
        {
            _members.Add(joined.ParticipantId);
        }
    }
}
