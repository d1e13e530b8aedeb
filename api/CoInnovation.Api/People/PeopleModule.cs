using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.People.Providers;
using CoInnovation.Api.People.Recovery;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.People;

/// <summary>People with accounts: their events and their stream, signing in by mailed codes, and their sessions.</summary>
internal sealed class PeopleModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("People.Schema", "people")];

    public IReadOnlyList<WalledTable> Tables =>
    [
        WalledTable.OfTenant("people.people", "SELECT, INSERT, UPDATE"),
        WalledTable.OfProjector("people.to_forget"),
        WalledTable.OfTenant("people.sign_in_codes", "SELECT, INSERT, UPDATE"),
        WalledTable.OfTenant("people.sign_in_mails", "SELECT, INSERT, UPDATE"),
        WalledTable.OfTenant("people.passkeys", "SELECT, UPDATE"),
        WalledTable.OfTenant("people.passkey_questions", "SELECT, INSERT, UPDATE, DELETE"),
    ];

    public void AddEvents(EventTypes types) => types
        .Add<PersonRegistered>("person_registered")
        .Add<PersonRenamed>("person_renamed")
        .Add<ProfileChanged>("profile_changed")
        .Add<SignedIn>("signed_in")
        .Add<SessionEnded>("session_ended")
        .Add<OtherSessionsEnded>("other_sessions_ended")
        .Add<PasskeyAdded>("passkey_added")
        .Add<PasskeyRenamed>("passkey_renamed")
        .Add<PasskeyRemoved>("passkey_removed")
        .Add<RecoveryCodesMade>("recovery_codes_made")
        .Add<RecoveryCodeUsed>("recovery_code_used")
        .Add<PersonErasureAsked>("person_erasure_asked");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<Person>(
                Person.StreamType, () => Person.Unknown, (person, happened, _) => happened is PersonEvent e ? person.Apply(e) : person with { IsTaken = true, IsThere = false }),
            new CommandSet<Person>(NotFoundException.OfPerson)
                .Add<RegisterPerson>(Policy.ManageAccount, RegisterPerson.Decide)
                .Add<RenamePerson>(Policy.ManageAccount, RenamePerson.Decide)
                .Add<ChangeProfile>(Policy.ManageAccount, ChangeProfile.Decide)
                .Add<SignIn>(Policy.ManageAccount, SignIn.Decide)
                .Add<EndSession>(Policy.ManageAccount, EndSession.Decide)
                .Add<EndOtherSessions>(Policy.ManageAccount, EndOtherSessions.Decide)
                .Add<AddPasskey>(Policy.ManageAccount, AddPasskey.Decide)
                .Add<RenamePasskey>(Policy.ManageAccount, RenamePasskey.Decide)
                .Add<RemovePasskey>(Policy.ManageAccount, RemovePasskey.Decide)
                .Add<MakeRecoveryCodes>(Policy.ManageAccount, MakeRecoveryCodes.Decide)
                .Add<UseRecoveryCode>(Policy.ManageAccount, UseRecoveryCode.Decide)
                .Add<ErasePerson>(Policy.ManageAccount, ErasePerson.Decide))
        .AddSingleton<SignInHashes>().AddSingleton<PersonIndex>().AddSingleton<Invitees>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<PersonIndex>())
        .AddSingleton<SignInCodes>().AddSingleton<RecoveryCodes>().AddSingleton<SignInLimits>().AddSingleton<SigningIn>()
        .AddSingleton<ISubscription, AccountMails>()
        .AddHostedService<SignInCodesSweep>()
        .AddSingleton<UnregisteredSweep>().AddHostedService(provider => provider.GetRequiredService<UnregisteredSweep>())
        .AddPasskeys()
        .AddProviders();

    public void AddResolvers(ResolverMap resolvers) => PersonFields.Add(resolvers);

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        PasskeyRoutes.Map(routes);
        RecoveryRoutes.Map(routes);
        ProviderRoutes.Map(routes);
        routes.ServiceProvider.GetRequiredService<MailDelivery>().Mailbox?.Map(routes);
    }

    public Task<IReadOnlyList<(string What, string Path)>> LinksAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string, string)>>(services.GetRequiredService<MailDelivery>().Mailbox is null
            ? []
            : [("Sign in", "/sign-in"), ("Mail of this run", DevelopmentMailbox.Path)]);
}
