using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.SideAccounts;

internal sealed record JoinAsMemberInput(Guid CommandId, Guid OrganizationId, Guid WorkshopId, Guid ParticipantId, string Name, IReadOnlyList<string>? Expertise);

/// <summary>Taking a seat without a link, for whoever belongs to the organization that a side names.</summary>
internal static class JoinAsMemberFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<JoinAsMemberInput>();
        resolvers.Type<SeatPayload>("JoinAsMemberPayload").Properties();
        resolvers.Mutation().Field("joinAsMember", JoinAsync);
    }

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
        context.Services.GetRequiredService<RefusalLog>().Denied(principal, nameof(JoinAsMember), organizationId);
        return SideGuards.NoRequest();
    }
}
