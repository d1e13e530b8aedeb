using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Platform.Graph;

/// <summary>A mutation that sends one command to one stream.</summary>
internal static class CommandField
{
    /// <summary>Its input and payload are called after it: <c>renameThing</c> takes <c>RenameThingInput</c> and answers <c>RenameThingPayload</c>.</summary>
    /// <param name="resolvers">Where it is added.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="prepare">The command that an input asks for, and the id of its stream.</param>
    /// <param name="answer">The payload, with that id and why nothing happened. The id is empty where no command came about.</param>
    /// <param name="check">Looks at the result; throws what the caller did wrong.</param>
    public static void Add<TState, TInput, TPayload>(
        ResolverMap resolvers,
        string name,
        Func<TInput, ResolveContext, Task<(ICommand Command, Guid StreamId)>> prepare,
        Func<ResolveContext, Guid, IReadOnlyList<CodedException>, Task<TPayload>> answer,
        Action<CommandResult>? check = null)
        where TInput : notnull
        where TPayload : class
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        resolvers.Input<TInput>($"{type}Input");
        resolvers.Type<TPayload>($"{type}Payload").Properties();
        resolvers.Mutation().Field(name, context =>
        {
            var streamId = Guid.Empty;
            return MutationAnswer.OfAsync(
                async () =>
                {
                    (var command, streamId) = await prepare(context.Input<TInput>(), context);
                    var principal = context.Properties.Get<Principal>();
                    var result = await context.Services.GetRequiredService<CommandPipeline>().SendAsync<TState>(
                        new StreamKey(principal.Tenant, streamId), command, principal, context.CancellationToken);
                    check?.Invoke(result);
                },
                errors => answer(context, streamId, errors));
        });
    }
}
