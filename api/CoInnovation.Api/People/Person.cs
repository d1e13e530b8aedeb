using System.Collections.Immutable;
using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.People.Recovery;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>What decisions about a person's account rest on, and what its owner sees of it.</summary>
/// <param name="IsTaken">False before the first event.</param>
/// <param name="IsThere">False before the account is registered, and from its erasure on.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Name">What others call them; null until they say so.</param>
/// <param name="Language">The chosen language.</param>
/// <param name="TimeZone">IANA's name; null until it is known.</param>
/// <param name="RegisteredAt">When they first signed in.</param>
/// <param name="Sessions">Those that were begun and not ended, with the moment of it. Some may have expired meanwhile.</param>
/// <param name="Passkeys">What signs them in without a code.</param>
public sealed record Person(
    bool IsTaken, bool IsThere, Sealed? Address, Sealed? Name, Language Language, string? TimeZone, DateTimeOffset RegisteredAt, ImmutableDictionary<Guid, DateTimeOffset> Sessions,
    ImmutableDictionary<Guid, Passkey> Passkeys)
{
    public const string StreamType = "person";

    public static readonly Person Unknown = new(false, false, null, null, Language.En, null, default, ImmutableDictionary<Guid, DateTimeOffset>.Empty, ImmutableDictionary<Guid, Passkey>.Empty);

    /// <summary>The hashes of the recovery codes that were not used.</summary>
    internal ImmutableHashSet<string> Recovery { get; private init; } = [];

    /// <summary>How mail to them, and to whom they invite, is written.</summary>
    internal Reader Reader => new(Language, TimeZones.Of(TimeZone));

    /// <summary>When they were made; null if none ever were.</summary>
    internal DateTimeOffset? RecoveryMadeAt { get; private init; }

    /// <summary>From which kinds of browsers they signed in, and when they did so first.</summary>
    private ImmutableDictionary<string, DateTimeOffset> Devices { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    public Person Apply(PersonEvent happened) => happened switch
    {
        PersonRegistered e => this with { IsTaken = true, IsThere = true, Address = e.Address, Language = e.Language, TimeZone = e.TimeZone, RegisteredAt = e.RegisteredAt },
        PersonRenamed e => this with { Name = e.Name },
        ProfileChanged e => this with { Language = e.Language, TimeZone = e.TimeZone },
        SignedIn e => this with { Sessions = Sessions.SetItem(e.SessionId, e.SignedInAt), Devices = Seen(e) },
        SessionEnded e => this with { Sessions = Sessions.Remove(e.SessionId) },
        OtherSessionsEnded e => this with { Sessions = Sessions.RemoveRange(Sessions.Keys.Where(id => id != e.KeptSessionId)) },
        PasskeyAdded e => this with { Passkeys = Passkeys.SetItem(e.PasskeyId, new Passkey(e.Name, e.Credential, e.AddedAt)) },
        PasskeyRenamed e => this with { Passkeys = Passkeys.SetItem(e.PasskeyId, Passkeys[e.PasskeyId] with { Name = e.Name }) },
        PasskeyRemoved e => this with { Passkeys = Passkeys.Remove(e.PasskeyId) },
        RecoveryCodesMade e => this with { Recovery = [.. e.Hashes], RecoveryMadeAt = e.MadeAt },
        RecoveryCodeUsed e => this with { Recovery = Recovery.Remove(e.Hash) },
        PersonErasureAsked => this with { IsThere = false, Address = null, Name = null, Sessions = Sessions.Clear(), Passkeys = Passkeys.Clear(), Devices = Devices.Clear(), Recovery = [], RecoveryMadeAt = null },
        _ => throw new InvalidOperationException($"A person does not know {happened.GetType().Name}."),
    };

    /// <summary>Was this the first sign-in from there, and not the first of all?</summary>
    internal bool IsNewFrom(string device, DateTimeOffset signedInAt) =>
        Devices.TryGetValue(device, out var first) && first == signedInAt && Devices.Values.Any(other => other < signedInAt);

    private ImmutableDictionary<string, DateTimeOffset> Seen(SignedIn happened) =>
        happened.Device.Text is { } device && !Devices.ContainsKey(device) ? Devices.Add(device, happened.SignedInAt) : Devices;

    /// <summary>The person, if it is the caller; for everybody else there is none.</summary>
    internal Person OwnedBy(CommandContext context, Guid personId) => IsThere && context.Principal.PersonId == personId ? this : throw NotFoundException.OfPerson();
}
