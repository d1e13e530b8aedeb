using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.People.Providers;
using CoInnovation.Api.People.Recovery;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.People;

/// <summary>The caller's account: what it says, where they are signed in, and what changes either.</summary>
internal static class PersonFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<Principal>("Viewer")
            .Field("signInByMail", (_, context) => context.Services.GetRequiredService<MailDelivery>().IsOn)
            .Field("signInProviders", (_, context) => context.Services.GetRequiredService<IdentityProviders>().All)
            .Batch("person", PeopleAsync);
        resolvers.Type<ProviderSettings>("SignInProvider").Properties();
        resolvers.Type<PersonNode>("Person").Batch("sessions", SessionsAsync).Batch("passkeys", PasskeyFields.PasskeysAsync).Properties();
        resolvers.Type<PasskeyNode>("Passkey").Properties();
        resolvers.Type<RecoveryNode>("RecoveryCodes").Properties();
        resolvers.Type<SessionNode>("Session").Properties();
        Command<RenameInput>(resolvers, "renamePerson", (input, caller) => new RenamePerson(input.CommandId, caller.Person, input.Name));
        Command<ProfileInput>(resolvers, "changeProfile", (input, caller) => new ChangeProfile(input.CommandId, caller.Person, input.Language, input.TimeZone));
        Command<EndInput>(resolvers, "endSession", (input, caller) => new EndSession(input.CommandId, caller.Person, input.SessionId));
        Command<AccountInput>(resolvers, "endOtherSessions", (input, caller) => new EndOtherSessions(input.CommandId, caller.Person, caller.Session));
        Command<RenamePasskeyInput>(resolvers, "renamePasskey", (input, caller) => new RenamePasskey(input.CommandId, caller.Person, input.PasskeyId, input.Name));
        Command<PasskeyInput>(resolvers, "removePasskey", (input, caller) => new RemovePasskey(input.CommandId, caller.Person, input.PasskeyId));
        CommandField.Add<Person, AccountInput, RecoveryPayload>(resolvers, "makeRecoveryCodes", MakeCodes, ShowCodesAsync);
        Command<AccountInput>(resolvers, "erasePerson", (input, caller) => new ErasePerson(input.CommandId, caller.Person));
    }

    /// <summary>A command of the caller's; the field's policy has asked for person and session.</summary>
    private static void Command<TInput>(ResolverMap resolvers, string name, Func<TInput, (Guid Person, Guid Session), ICommand> command)
        where TInput : notnull => CommandField.Add<Person, TInput, PersonPayload>(
            resolvers,
            name,
            (input, context) =>
            {
                var caller = context.Properties.Get<Principal>();
                return Task.FromResult((command(input, (caller.PersonId!.Value, caller.SessionId!.Value)), caller.PersonId.Value));
            },
            async (context, _, errors) => new PersonPayload(await FindAsync(context.Properties.Get<Principal>(), context), errors));

    private static Task<(ICommand Command, Guid StreamId)> MakeCodes(AccountInput input, ResolveContext context)
    {
        var (caller, codes) = (context.Properties.Get<Principal>(), context.Services.GetRequiredService<RecoveryCodes>());
        var personId = caller.PersonId!.Value;
        ICommand make = new MakeRecoveryCodes(
            input.CommandId, personId, [.. codes.Of(caller.Tenant, personId, input.CommandId).Select(code => codes.HashOf(caller.Tenant, personId, code))]);
        return Task.FromResult((make, personId));
    }

    /// <summary>The only time that the codes are shown; again where the answer got lost.</summary>
    private static async Task<RecoveryPayload> ShowCodesAsync(ResolveContext context, Guid personId, IReadOnlyList<CodedException> errors)
    {
        var caller = context.Properties.Get<Principal>();
        return new RecoveryPayload(
            await FindAsync(caller, context),
            errors is [] ? context.Services.GetRequiredService<RecoveryCodes>().Of(caller.Tenant, personId, context.Input<AccountInput>().CommandId) : null,
            errors);
    }

    private static async ValueTask<IReadOnlyList<PersonNode?>> PeopleAsync(IReadOnlyList<Principal> principals, ResolveContext context)
    {
        List<PersonNode?> people = [];
        foreach (var principal in principals)
        {
            people.Add(await FindAsync(principal, context));
        }

        return people;
    }

    private static async Task<PersonNode?> FindAsync(Principal principal, ResolveContext context)
    {
        if (principal.PersonId is not { } id)
        {
            return null;
        }

        var (person, _) = await context.Services.GetRequiredService<Mailboxes<Person>>().ReadAsync(new StreamKey(principal.Tenant, id), context.CancellationToken);
        return person.IsThere
            ? new PersonNode(
                id, person.Name?.Text, person.Address?.Text, person.Language, person.TimeZone, person.RegisteredAt,
                person.RecoveryMadeAt is { } madeAt ? new RecoveryNode(madeAt, person.Recovery.Count) : null)
            : null;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<SessionNode>>> SessionsAsync(IReadOnlyList<PersonNode> people, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        List<IReadOnlyList<SessionNode>> all = [];
        foreach (var person in people)
        {
            var sessions = await context.Services.GetRequiredService<PersonSessions>().ReadAsync(principal.Tenant, person.Id, context.CancellationToken);
            all.Add([.. sessions.Select(one => new SessionNode(one.Id, Devices.Said(one.Device).Now(), one.BegunAt, one.LastSeenAt, one.Id == principal.SessionId))]);
        }

        return all;
    }
}

internal sealed record PersonNode(Guid Id, string? Name, string? Email, Language Language, string? TimeZone, DateTimeOffset RegisteredAt, RecoveryNode? RecoveryCodes);

/// <summary>Of the recovery codes, all that is known of them.</summary>
internal sealed record RecoveryNode(DateTimeOffset MadeAt, int Left);

internal sealed record RecoveryPayload(PersonNode? Person, IReadOnlyList<string>? Codes, IReadOnlyList<CodedException> Errors);

internal sealed record SessionNode(Guid Id, string Device, DateTimeOffset BegunAt, DateTimeOffset LastSeenAt, bool IsCurrent);

internal sealed record RenameInput(Guid CommandId, string Name);

internal sealed record ProfileInput(Guid CommandId, Language? Language, string? TimeZone);

internal sealed record EndInput(Guid CommandId, Guid SessionId);

internal sealed record AccountInput(Guid CommandId);

internal sealed record PersonPayload(PersonNode? Person, IReadOnlyList<CodedException> Errors);
