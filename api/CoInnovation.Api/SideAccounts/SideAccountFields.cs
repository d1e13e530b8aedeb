using CoInnovation.Api.Backlog;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.SideAccounts;

/// <summary>A workshop that names the organization, as its members see it.</summary>
internal sealed record OrganizationWorkshopNode(Guid WorkshopId, string? Title, WorkshopState State, Side Side, DateTimeOffset Since, bool ViewerHasSeat);

/// <summary>A question to the organization, as those see it who manage it.</summary>
internal sealed record SideRequestNode(Guid WorkshopId, string? Title, Side Side, string? AskedBy, DateTimeOffset AskedAt);

internal sealed record JoinAsMemberInput(Guid CommandId, Guid OrganizationId, Guid WorkshopId, Guid ParticipantId, string Name, IReadOnlyList<string>? Expertise);

/// <summary>Which organizations with accounts take part in workshops: what is shown of it, and what changes it.</summary>
internal static class SideAccountFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<OrganizationNode>("OrganizationAccount").Batch("workshops", WorkshopsAsync).Batch("sideRequests", RequestsAsync);
        resolvers.Type<OrganizationWorkshopNode>("OrganizationWorkshop").Properties();
        resolvers.Type<SideRequestNode>("SideRequest").Properties();
        resolvers.Type<WorkshopNode>("Workshop")
            .Batch("confirmedSides", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<ConfirmedSide>? (view) => view.Board.ConfirmedSides))
            .Batch("sideAsks", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<SideAsk>? (view) => view.Slices.Facilitators?.Slice.SideAsks));
        resolvers.Type<ConfirmedSide>("ConfirmedSide").Properties().Field("organizationName", side => side.AccountName.Text);
        resolvers.Type<SideAsk>("SideAsk").Properties().Field("organizationName", ask => ask.AccountName.Text);
        WorkshopMutations.Command(resolvers, "nameSideAccount", ReadName, CompleteAsync);
        WorkshopMutations.Command<DropSideAccount>(resolvers, "dropSideAccount");
        Command(
            resolvers, "agreeToSide", input => new AgreeToSide(input.Get<Guid>("commandId"), input.Get<Guid>("organizationId"), input.Get<Guid>("workshopId"), input.Get<Side>("side")),
            async (command, context) => command with { AccountName = (await AccountAsync(command.OrganizationId, context)).Name is { Text: { } name } ? Named(command.OrganizationId, name) : null });
        Command(
            resolvers, "declineSide", input => new DeclineSide(input.Get<Guid>("commandId"), input.Get<Guid>("organizationId"), input.Get<Guid>("workshopId"), input.Get<Side>("side")),
            (command, _) => Task.FromResult(command));
        resolvers.Input<JoinAsMemberInput>();
        resolvers.Type<SeatPayload>("JoinAsMemberPayload").Properties();
        resolvers.Mutation().Field("joinAsMember", JoinAsync);
    }

    private static void Command<TCommand>(ResolverMap resolvers, string name, Func<InputObject, TCommand> read, Func<TCommand, ResolveContext, Task<TCommand>> complete)
        where TCommand : class, IWorkshopCommand, Platform.Commands.IForAccount
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        resolvers.Input($"{type}Input", read);
        resolvers.Type<OrganizationPayload>($"{type}Payload").Properties();
        resolvers.Mutation().Field(name, context =>
        {
            var organizationId = Guid.Empty;
            return MutationAnswer.OfAsync(
                async () =>
                {
                    var command = context.Input<TCommand>();
                    organizationId = command.OrganizationId;
                    command = await complete(command, context);
                    await context.Services.GetRequiredService<Platform.Commands.CommandPipeline>().SendAsync<Workshop>(
                        new StreamKey(context.Properties.Get<Principal>().Tenant, command.WorkshopId), command, context.Properties.Get<Principal>(), context.CancellationToken);
                },
                async errors => new OrganizationPayload(
                    await context.Services.GetRequiredService<OrganizationReader>().FindAsync(context.Properties.Get<Principal>(), organizationId, context.CancellationToken), errors));
        });
    }

    private static NameSideAccount ReadName(InputObject input) => new(
        input.Get<Guid>("commandId"), input.Get<Guid>("workshopId"), input.Get<Side>("side"), input.Get<Guid>("accountId"), input.Get<Guid?>("relationshipId"));

    /// <summary>What the caller may know of the account: one that they manage, or one that they see in a relationship of one that they manage.</summary>
    private static async Task<NameSideAccount> CompleteAsync(NameSideAccount command, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        var account = await AccountAsync(command.AccountId, context);
        if (account.Name?.Text is not { } name)
        {
            return command;
        }

        if (command.RelationshipId is not { } relationshipId)
        {
            return principal.Manages(command.AccountId) ? command with { Account = new NameableAccount(Named(command.AccountId, name), command.AccountId, Side: null) } : command;
        }

        var reader = context.Services.GetRequiredService<RelationshipReader>();
        foreach (var own in (principal.Memberships ?? []).Select(one => one.OrganizationId).Where(principal.Manages))
        {
            if (await reader.FindAsync(principal, relationshipId, own, context.CancellationToken) is { EndedAt: null, BegunAt: not null } relationship && SideOf(relationship, command.AccountId) is { } side)
            {
                return command with { Account = new NameableAccount(Named(command.AccountId, name), own, side) };
            }
        }

        return command;
    }

    /// <summary>Null where this organization does not show there.</summary>
    private static Side? SideOf(RelationshipNode relationship, Guid accountId) =>
        relationship.Vendor.Id == accountId ? Side.Vendor
        : relationship.Customer?.Id == accountId ? Side.Customer
        : relationship.Partners.Any(one => one.Id == accountId && one.IsAdmitted) ? Side.Partner
        : null;

    private static async Task<OrganizationAccount> AccountAsync(Guid id, ResolveContext context) =>
        (await context.Services.GetRequiredService<Mailboxes<OrganizationAccount>>().ReadAsync(new StreamKey(context.Properties.Get<Principal>().Tenant, id), context.CancellationToken)).State;

    private static Sealed Named(Guid accountId, string name) => Sealed.Of(OrganizationAccount.SealOwnerOf(accountId), name);

    private static ValueTask<SeatPayload> JoinAsync(ResolveContext context)
    {
        var workshopId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var input = context.Input<JoinAsMemberInput>();
                var principal = context.Properties.Get<Principal>();
                var command = new JoinAsMember(input.CommandId, input.OrganizationId, input.WorkshopId, input.ParticipantId, input.Name, input.Expertise ?? []);

                // Before anything is made for a seat: whoever does not belong there makes nothing.
                var (workshop, _) = await context.Services.GetRequiredService<Mailboxes<Workshop>>().ReadAsync(new StreamKey(principal.Tenant, input.WorkshopId), context.CancellationToken);
                var side = workshop.SideOf(input.OrganizationId);
                if (side is null || !Access.Can(principal, Policy.BelongToOrganization, new Facts(Seat: null, new Belonging(WorkshopId: null, Accounts: [input.OrganizationId]))))
                {
                    throw Denied(principal, input.OrganizationId, context);
                }

                await SeatTaking.SendAsync(command, input.WorkshopId, context, workshop.OrganizationOf(side), accountId: input.OrganizationId);
                workshopId = input.WorkshopId;
            },
            errors => SeatPayload.OfAsync(workshopId, errors, context));
    }

    private static NotFoundException Denied(Principal principal, Guid organizationId, ResolveContext context)
    {
        context.Services.GetRequiredService<Platform.Auditing.RefusalLog>().Denied(principal, nameof(JoinAsMember), organizationId);
        return SideGuards.NoRequest();
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<OrganizationWorkshopNode>>> WorkshopsAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        List<IReadOnlyList<OrganizationWorkshopNode>> all = [];
        foreach (var organization in organizations)
        {
            var rows = await context.Services.GetRequiredService<SideAccountTable>().OfAccountAsync(principal.Tenant, organization.Id, isNamed: true, context.CancellationToken);
            all.Add([.. rows.Select(row => new OrganizationWorkshopNode(
                row.WorkshopId, row.Title, row.State, row.Side, row.Since, principal.Seats.Any(seat => seat.WorkshopId == row.WorkshopId)))]);
        }

        return all;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<SideRequestNode>?>> RequestsAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        var (principal, relationships) = (context.Properties.Get<Principal>(), context.Services.GetRequiredService<RelationshipReader>());
        List<IReadOnlyList<SideRequestNode>?> all = [];
        foreach (var organization in organizations)
        {
            if (!principal.Manages(organization.Id))
            {
                all.Add(null);
                continue;
            }

            List<SideRequestNode> requests = [];
            foreach (var row in await context.Services.GetRequiredService<SideAccountTable>().OfAccountAsync(principal.Tenant, organization.Id, isNamed: false, context.CancellationToken))
            {
                var asker = row.OnBehalfOf is { } other ? await relationships.NameAsync(principal, other, context.CancellationToken) : null;
                requests.Add(new SideRequestNode(row.WorkshopId, row.Title, row.Side, asker, row.Since));
            }

            all.Add(requests);
        }

        return all;
    }
}
