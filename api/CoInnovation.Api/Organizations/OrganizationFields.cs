using System.Runtime.CompilerServices;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Organizations;

/// <summary>What can be asked about organizations with accounts.</summary>
internal static class OrganizationFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query().Field("organizationAccount", FindAsync).Field("memberInvitation", InvitationAsync);
        resolvers.Subscription().Source("organizationChanged", ListenAsync);
        resolvers.Type<PersonNode>("Person").Batch("organizations", OfPeopleAsync);
        resolvers.Type<OrganizationNode>("OrganizationAccount")
            .Batch("members", MembersAsync)
            .Field("invitations", (organization, context) => context.Services.GetRequiredService<OrganizationReader>().Invitations(context.Properties.Get<Principal>(), organization))
            .Field("domains", (organization, context) => OrganizationReader.Domains(context.Properties.Get<Principal>(), organization))
            .Properties();
        resolvers.Type<MemberNode>("Member").Properties();
        resolvers.Type<MemberInvitationNode>("MemberInvitation").Properties();
        resolvers.Type<InvitationShown>("ShownMemberInvitation").Properties();
    }

    /// <summary>The invitation that a secret is of; null where it is of none. Guesses are counted.</summary>
    public static Task<FoundInvitation?> FindInvitationAsync(string? secret, ResolveContext context) => context.Services.GetRequiredService<JoinLimits>().FindBySecretAsync(
        context.Properties.Get<HttpContext>(),
        async () => await context.Services.GetRequiredService<OrganizationIndex>().FindAsync(secret ?? "", context.CancellationToken));

    private static async ValueTask<OrganizationNode?> FindAsync(ResolveContext context)
    {
        if (!Guid.TryParse(context.Arg<string>("id"), out var id))
        {
            return null;
        }

        var principal = context.Properties.Get<Principal>();
        var found = await context.Services.GetRequiredService<OrganizationReader>().FindAsync(principal, id, context.CancellationToken);
        if (found is null)
        {
            // Also where there is none: whoever counts it knows that, and the caller notices nothing.
            context.Services.GetRequiredService<RefusalLog>().Denied(principal, context.Coordinate, id);
        }

        return found;
    }

    /// <summary>The organization as it is after each change, until whoever listens does not belong to it any more.</summary>
    private static async IAsyncEnumerable<OrganizationNode> ListenAsync(ResolveContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (reader, caller) = (context.Services.GetRequiredService<OrganizationReader>(), context.Properties.Get<CallerNow>());
        var accounts = context.Services.GetRequiredService<Mailboxes<OrganizationAccount>>();
        var principal = await caller.FindAsync();
        if (!Guid.TryParse(context.Arg<string>("id"), out var id) || await NewestAsync(id) is null)
        {
            context.Services.GetRequiredService<RefusalLog>().Denied(principal, context.Coordinate, id == Guid.Empty ? null : id);
            var unknown = Refusals.NotFound();
            throw new GraphQLException(unknown.Code, unknown.Sentence.Now());
        }

        await foreach (var isForEverybody in context.Services.GetRequiredService<OrganizationFeed>().ListenAsync(new StreamKey(principal.Tenant, id), cancellationToken))
        {
            if (await NewestAsync(id) is not { } organization)
            {
                yield break;
            }

            if (isForEverybody || organization.ViewerRole >= MemberRole.Administrator)
            {
                yield return organization;
            }
        }

        // What happened through another node may be told, or asked about, before this node's state has followed it.
        async Task<OrganizationNode?> NewestAsync(Guid id)
        {
            var now = await caller.FindAsync();
            await accounts.ReadNewestAsync(new StreamKey(now.Tenant, id), cancellationToken);
            return await reader.FindAsync(now, id, cancellationToken);
        }
    }

    private static async ValueTask<InvitationShown?> InvitationAsync(ResolveContext context)
    {
        if (await FindInvitationAsync(context.Arg<string>("secret"), context) is not { } found)
        {
            return null;
        }

        var (account, _) = await context.Services.GetRequiredService<Mailboxes<OrganizationAccount>>().ReadAsync(new StreamKey(found.Tenant, found.OrganizationId), context.CancellationToken);
        return account.OpenInvitation(found.InvitationId, context.Services.GetRequiredService<TimeProvider>().GetUtcNow()) is { } invitation
            ? new InvitationShown(account.Name?.Text, invitation.Role, invitation.ExpiresAt, invitation.PersonId == context.Properties.Get<Principal>().PersonId)
            : null;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<OrganizationNode>>> OfPeopleAsync(IReadOnlyList<PersonNode> people, ResolveContext context)
    {
        var (principal, reader) = (context.Properties.Get<Principal>(), context.Services.GetRequiredService<OrganizationReader>());
        List<IReadOnlyList<OrganizationNode>> all = [];
        foreach (var person in people)
        {
            List<OrganizationNode> organizations = [];
            foreach (var id in await context.Services.GetRequiredService<OrganizationIndex>().OfPersonAsync(principal.Tenant, person.Id, context.CancellationToken))
            {
                if (await reader.FindAsync(principal, id, context.CancellationToken) is { } organization)
                {
                    organizations.Add(organization);
                }
            }

            all.Add([.. organizations.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id)]);
        }

        return all;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<MemberNode>>> MembersAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        List<IReadOnlyList<MemberNode>> all = [];
        foreach (var organization in organizations)
        {
            all.Add(await context.Services.GetRequiredService<OrganizationReader>().MembersAsync(context.Properties.Get<Principal>(), organization, context.CancellationToken));
        }

        return all;
    }
}

/// <summary>What whoever holds a link sees before accepting.</summary>
internal sealed record InvitationShown(string? OrganizationName, MemberRole Role, DateTimeOffset ExpiresAt, bool IsForViewer);
