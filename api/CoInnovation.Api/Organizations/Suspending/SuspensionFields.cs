using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Organizations.Suspending;

/// <summary>How the product team suspends an organization, of workshops or with an account, and what everybody is shown of it. Members are suspended by those who manage.</summary>
internal static class SuspensionFields
{
    /// <summary>Ids of organizations in workshops follow from their names; those of accounts never have this version.</summary>
    private const int VersionOfNames = 8;

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<SuspendInput>("SuspendOrganizationInput").Input<SuspendInput>("LiftOrganizationSuspensionInput");
        resolvers.Type<SuspensionPayload>("SuspendOrganizationPayload").Properties();
        resolvers.Type<SuspensionPayload>("LiftOrganizationSuspensionPayload").Properties();
        resolvers.Mutation()
            .Field("suspendOrganization", context => SendAsync(
                context, input => new SuspendOrganization(input.CommandId, input.OrganizationId), input => new SuspendAccount(input.CommandId, input.OrganizationId)))
            .Field("liftOrganizationSuspension", context => SendAsync(
                context, input => new LiftOrganizationSuspension(input.CommandId, input.OrganizationId), input => new LiftAccountSuspension(input.CommandId, input.OrganizationId)));
        resolvers.Query()
            .Field("suspendedOrganizations", async context => (await context.Services.GetRequiredService<Suspensions>()
                .AllAsync(context.Properties.Get<Principal>().Tenant, context.CancellationToken)).Select(one => new SuspendedNode(one.OrganizationId, one.Since)).ToList())
            .Field("organizationAccounts", async context => await Reader(context).AccountsAsync(context.Properties.Get<Principal>().Tenant, context.CancellationToken));
        resolvers.Type<SuspendedNode>("SuspendedOrganization").Properties();
        resolvers.Type<AccountOverview>("OrganizationOverview").Properties();
        resolvers.Type<SuspensionNode>("Suspension").Properties();
        resolvers.Type<Principal>("Viewer").Batch("suspensions", OfAsync);
    }

    private static SuspensionReader Reader(ResolveContext context) => context.Services.GetRequiredService<SuspensionReader>();

    private static async ValueTask<IReadOnlyList<IReadOnlyList<SuspensionNode>>> OfAsync(IReadOnlyList<Principal> principals, ResolveContext context)
    {
        List<IReadOnlyList<SuspensionNode>> all = [];
        foreach (var principal in principals)
        {
            all.Add(await Reader(context).OfAsync(principal, context.CancellationToken));
        }

        return all;
    }

    private static ValueTask<SuspensionPayload> SendAsync(ResolveContext context, Func<SuspendInput, ICommand> ofName, Func<SuspendInput, ICommand> ofAccount)
    {
        var organizationId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var (input, principal, pipeline) = (context.Input<SuspendInput>(), context.Properties.Get<Principal>(), context.Services.GetRequiredService<CommandPipeline>());
                if (input.OrganizationId.Version != VersionOfNames)
                {
                    await SendToAccountAsync(pipeline, new StreamKey(principal.Tenant, input.OrganizationId), ofAccount(input), principal, context.CancellationToken);
                }
                else
                {
                    var known = await context.Services.GetRequiredService<BacklogReader>().OrganizationsAsync(principal.Tenant, [input.OrganizationId], context.CancellationToken);
                    await pipeline.SendAsync<OrganizationSuspension>(
                        known.Count > 0 ? new StreamKey(principal.Tenant, OrganizationSuspension.StreamOf(input.OrganizationId)) : throw NotFound(), ofName(input), principal, context.CancellationToken);
                }

                organizationId = input.OrganizationId;
            },
            errors => Task.FromResult(new SuspensionPayload(errors is [] ? organizationId : null, errors)));
    }

    /// <summary>What is not there is called the same, whichever kind of organization its id would be of.</summary>
    private static async Task SendToAccountAsync(CommandPipeline pipeline, StreamKey account, ICommand command, Principal principal, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync<OrganizationAccount>(account, command, principal, cancellationToken);
        }
        catch (NotFoundException)
        {
            throw NotFound();
        }
    }

    internal static NotFoundException NotFound() => new("ORGANIZATION_NOT_FOUND", "There is no such organization in this workspace.", ["organizationId"]);
}

internal sealed record SuspendInput(Guid CommandId, Guid OrganizationId);

internal sealed record SuspensionPayload(Guid? OrganizationId, IReadOnlyList<CodedException> Errors);

/// <summary>An organization that is suspended.</summary>
internal sealed record SuspendedNode(Guid Id, DateTimeOffset Since);
