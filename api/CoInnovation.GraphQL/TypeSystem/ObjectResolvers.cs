using System.Reflection;
using System.Text.Json;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL;

/// <summary>The fields of one object type whose values are instances of <typeparamref name="TParent"/>.</summary>
public sealed class ObjectResolvers<TParent>
    where TParent : notnull
{
    private readonly FieldRegistrations registrations;

    internal ObjectResolvers(FieldRegistrations registrations) => this.registrations = registrations;

    /// <summary>A value that the parent holds already: a leaf, an object, or a list of either. It must do no I/O.</summary>
    public ObjectResolvers<TParent> Field<TValue>(string name, Func<TParent, TValue> get)
    {
        registrations.Add(name, new PropertyRegistration<TParent, TValue>(get));
        return this;
    }

    /// <summary>A value computed from the parent and the field's arguments, without I/O.</summary>
    public ObjectResolvers<TParent> Field<TValue>(string name, Func<TParent, ResolveContext, TValue> get)
    {
        registrations.Add(name, new ComputedRegistration<TParent, TValue>(get));
        return this;
    }

    /// <summary>
    /// ONE call for all parents of the level, whatever their number: the place for SQL. The answer has one element per parent, in order;
    /// <typeparamref name="TValue"/> may be a list, or <see cref="Resolved{T}"/> where single elements can fail.
    /// </summary>
    public ObjectResolvers<TParent> Batch<TValue>(string name, Func<IReadOnlyList<TParent>, ResolveContext, ValueTask<IReadOnlyList<TValue>>> resolve)
    {
        registrations.Add(name, new BatchRegistration<TParent, TValue>(resolve));
        return this;
    }

    /// <summary>Every field that has no resolver reads the public property of the same name; the getters are bound once, here.</summary>
    public ObjectResolvers<TParent> Properties()
    {
        foreach (var property in typeof(TParent).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is { } getter && property.GetIndexParameters().Length == 0)
            {
                var bind = typeof(ObjectResolvers<TParent>).GetMethod(nameof(ByGetter), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(property.PropertyType);
                registrations.AddDefault(JsonNamingPolicy.CamelCase.ConvertName(property.Name), (FieldRegistration)bind.Invoke(null, [getter])!);
            }
        }

        return this;
    }

    internal ObjectResolvers<TParent> Optional(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            registrations.Optional.Add(name);
        }

        return this;
    }

    private static PropertyRegistration<TParent, TValue> ByGetter<TValue>(MethodInfo getter)
    {
        if (typeof(TParent).IsValueType)
        {
            return new(parent => (TValue)getter.Invoke(parent, null)!);
        }

        return new(getter.CreateDelegate<Func<TParent, TValue>>());
    }
}
