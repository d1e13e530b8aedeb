using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Erasure;

/// <summary>The mutation that erases an organization. A participant's is the workshop's.</summary>
internal static class ErasureFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<EraseOrganizationInput>("EraseOrganizationInput");
        resolvers.Type<EraseOrganizationPayload>("EraseOrganizationPayload").Properties();
        resolvers.Mutation().Field("eraseOrganization", EraseAsync);
    }

    private static ValueTask<EraseOrganizationPayload> EraseAsync(ResolveContext context)
    {
        var organizationId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var (input, principal) = (context.Input<EraseOrganizationInput>(), context.Properties.Get<Principal>());
                var found = await context.Services.GetRequiredService<BacklogReader>().OrganizationsAsync(principal.Tenant, [input.OrganizationId], context.CancellationToken);
                var stream = new StreamKey(principal.Tenant, OrganizationErasure.StreamOf(input.OrganizationId));
                var known = found.GetValueOrDefault(input.OrganizationId)?.Name;
                var ids = context.Services.GetRequiredService<OrganizationIds>();
                await context.Services.GetRequiredService<CommandPipeline>().SendAsync<OrganizationErasure>(
                    stream,
                    new EraseOrganization(input.CommandId, input.OrganizationId, IsNamed: known is null ? null : ids.Of(principal.Tenant, input.Name) == ids.Of(principal.Tenant, known)),
                    principal,
                    context.CancellationToken);
                organizationId = input.OrganizationId;
            },
            errors => Task.FromResult(new EraseOrganizationPayload(errors is [] ? organizationId : null, errors)));
    }
}

/// <summary>Input of <c>eraseOrganization</c>: which one, and its name once more.</summary>
internal sealed record EraseOrganizationInput(Guid CommandId, Guid OrganizationId, string Name);

internal sealed record EraseOrganizationPayload(Guid? OrganizationId, IReadOnlyList<CodedException> Errors);
