using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Summaries;

/// <summary>A mutation about something that the caller's seat in a workshop has for itself. The answer shows the workshop as it is afterwards.</summary>
internal static class SeatCommand
{
    /// <param name="resolvers">Where it is added.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="workshopOf">The workshop that an input names.</param>
    /// <param name="streamOf">The stream of a seat.</param>
    /// <param name="prepare">The command that an input asks for, from the caller's seat.</param>
    public static void Add<TState, TInput>(
        ResolverMap resolvers, string name, Func<TInput, Guid> workshopOf, Func<Guid, Guid> streamOf, Func<TInput, Guid, ResolveContext, Task<ICommand>> prepare)
        where TInput : notnull
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        resolvers.Input<TInput>($"{type}Input");
        resolvers.Type<WorkshopPayload>($"{type}Payload").Properties();
        resolvers.Mutation().Field(name, context =>
        {
            var (workshopId, principal) = (Guid.Empty, context.Properties.Get<Principal>());
            return MutationAnswer.OfAsync(
                async () =>
                {
                    var input = context.Input<TInput>();
                    workshopId = workshopOf(input);
                    var seat = principal.SeatIn(workshopId) ?? throw SummaryRequest.NotFound();
                    await context.Services.GetRequiredService<CommandPipeline>().SendAsync<TState>(
                        new StreamKey(principal.Tenant, streamOf(seat.ParticipantId)), await prepare(input, seat.ParticipantId, context), principal, context.CancellationToken);
                },
                async errors => new WorkshopPayload(await WorkshopViews.FindAsync(workshopId, context), errors));
        });
    }
}
