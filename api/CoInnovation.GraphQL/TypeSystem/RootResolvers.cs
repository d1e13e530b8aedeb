using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL;

/// <summary>The fields of the query or the mutation root.</summary>
public sealed class RootResolvers
{
    private readonly FieldRegistrations registrations;

    internal RootResolvers(FieldRegistrations registrations) => this.registrations = registrations;

    /// <summary>A root field that may do I/O.</summary>
    public RootResolvers Field<TValue>(string name, Func<ResolveContext, ValueTask<TValue>> resolve)
    {
        registrations.Add(name, new RootRegistration<TValue>(resolve, doesInputOutput: true));
        return this;
    }

    /// <summary>A root field that is known without I/O, such as a grouping object.</summary>
    public RootResolvers Value<TValue>(string name, Func<ResolveContext, TValue> resolve)
    {
        registrations.Add(name, new RootRegistration<TValue>(context => ValueTask.FromResult(resolve(context)), doesInputOutput: false));
        return this;
    }
}

/// <summary>The fields of the subscription root.</summary>
public sealed class SubscriptionResolvers
{
    private readonly FieldRegistrations registrations;

    internal SubscriptionResolvers(FieldRegistrations registrations) => this.registrations = registrations;

    /// <summary>
    /// A stream of events, each of which is the field's value. What <paramref name="subscribe"/> throws when called is a request error; it is
    /// cancelled when the client unsubscribes.
    /// </summary>
    public SubscriptionResolvers Source<TEvent>(string name, Func<ResolveContext, CancellationToken, IAsyncEnumerable<TEvent>> subscribe) =>
        Source(name, subscribe, static (item, _) => ValueTask.FromResult(item));

    /// <summary>A stream of events, and how an event becomes the field's value.</summary>
    public SubscriptionResolvers Source<TEvent, TValue>(
        string name,
        Func<ResolveContext, CancellationToken, IAsyncEnumerable<TEvent>> subscribe,
        Func<TEvent, ResolveContext, ValueTask<TValue>> resolve)
    {
        registrations.Add(name, new EventRegistration<TEvent, TValue>(subscribe, resolve));
        return this;
    }
}
