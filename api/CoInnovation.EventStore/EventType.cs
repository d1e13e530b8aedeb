using System.Text.Json.Serialization.Metadata;

namespace CoInnovation.EventStore;

/// <summary>One stored version of one event: its names and its JSON contract, looked up once.</summary>
internal sealed class EventType(Type type, string alias, int version, string storedName, Func<object, object>? upcast)
{
    public Type Type { get; } = type;

    public string Alias { get; } = alias;

    public int Version { get; } = version;

    /// <summary>The alias with its version suffix: Marten's <c>type</c>.</summary>
    public string StoredName { get; } = storedName;

    /// <summary>Marten's <c>mt_dotnet_type</c>: <c>Namespace.Type, Assembly</c>.</summary>
    public string DotNetName { get; } = $"{type.FullName}, {type.Assembly.GetName().Name}";

    public JsonTypeInfo Json { get; } = EventJson.Options.GetTypeInfo(type);

    public Func<object, object>? Upcast { get; } = upcast;

    /// <summary>The version that <see cref="Upcast"/> leads to; null for the newest.</summary>
    public EventType? Next { get; set; }

    public object ToNewest(object data)
    {
        for (var step = this; step.Upcast is not null; step = step.Next!)
        {
            data = step.Upcast(data);
        }

        return data;
    }
}
