using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Platform.Commands;

/// <summary>How a feature registers its kind of stream.</summary>
public static class CommandServices
{
    public static IServiceCollection AddStream<TState>(this IServiceCollection services, StreamDefinition<TState> definition, CommandSet<TState> commands) => services
        .AddSingleton(provider => new Mailboxes<TState>(provider.GetRequiredService<IEventStore>(), definition, provider.GetRequiredService<Tail>()))
        .AddSingleton(commands)
        .AddSingleton<CommandSet>(commands);
}
