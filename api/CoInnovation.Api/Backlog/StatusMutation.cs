using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>Sends a change of status, and answers with the item as its sender may see it then.</summary>
internal static class StatusMutation
{
    public static ValueTask<TPayload> RunAsync<TState, TCommand, TPayload>(
        ResolveContext context, Func<TCommand, Guid> itemOf, Func<Guid, IReadOnlyList<CodedException>, Task<TPayload>> payload)
        where TCommand : class, ICommand
    {
        var principal = context.Properties.Get<Principal>();
        var item = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var command = context.Input<TCommand>();
                item = itemOf(command);
                if (principal.IsProductTeam)
                {
                    await context.Services.GetRequiredService<Keyring>()
                        .RegisterOwnerAsync(principal.Tenant, Reasons.ProductTeamId, Reasons.ProductTeamId, context.CancellationToken);
                }

                await context.Services.GetRequiredService<CommandPipeline>()
                    .SendAsync<TState>(new StreamKey(principal.Tenant, item), command, principal, context.CancellationToken);
            },
            errors => payload(item, errors));
    }
}
