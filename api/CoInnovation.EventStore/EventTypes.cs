using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CoInnovation.EventStore;

/// <summary>
/// The registry of stored event names. Every feature adds its own by hand; nothing is found by reflection, so a class may be renamed and a name may not.
/// A name with version n &gt; 1 is stored as <c>name_vn</c>, as Marten does.
/// </summary>
public sealed partial class EventTypes
{
    private readonly Dictionary<Type, EventType> _byType = [];
    private readonly Dictionary<string, EventType> _byStoredName = new(StringComparer.Ordinal);
    private FrozenDictionary<Type, EventType>? _frozenByType;
    private FrozenDictionary<string, EventType>? _frozenByStoredName;

    /// <summary>Registers the newest version of an event. Names are snake_case and frozen once released.</summary>
    public EventTypes Add<TEvent>(string alias, int version = 1)
        where TEvent : notnull
    {
        var type = Register(typeof(TEvent), alias, version, upcast: null);
        if (!_byType.TryAdd(typeof(TEvent), type))
        {
            throw new ArgumentException($"{typeof(TEvent).Name} is registered twice.", nameof(alias));
        }

        return this;
    }

    /// <summary>Keeps an older version readable: payloads of <paramref name="version"/> are read as <typeparamref name="TOld"/> and turned into the next version's type.</summary>
    public EventTypes Upcast<TOld, TNew>(string alias, int version, Func<TOld, TNew> upcast)
        where TOld : notnull
        where TNew : notnull
    {
        ArgumentNullException.ThrowIfNull(upcast);
        Register(typeof(TOld), alias, version, old => upcast((TOld)old));
        return this;
    }

    /// <summary>Every stored name with its CLR type, for contract tests and the golden corpus.</summary>
    public IEnumerable<(string StoredName, string Alias, int Version, Type Type)> All =>
        _byStoredName.Values.Select(type => (type.StoredName, type.Alias, type.Version, type.Type));

    internal EventType Of(object data) =>
        (_frozenByType ?? throw NotFrozen()).TryGetValue(data.GetType(), out var type)
            ? type
            : throw new ArgumentException($"{data.GetType().Name} is not registered in EventTypes.", nameof(data));

    internal EventType? Named(string storedName) =>
        (_frozenByStoredName ?? throw NotFrozen()).GetValueOrDefault(storedName);

    /// <summary>Closes the registry when a store opens; throws when a version has no way to the newest one.</summary>
    internal void Freeze()
    {
        if (_frozenByType is not null)
        {
            return;
        }

        foreach (var type in _byStoredName.Values)
        {
            if (type.Upcast is not null)
            {
                type.Next = _byStoredName.GetValueOrDefault(StoredName(type.Alias, type.Version + 1))
                    ?? throw new InvalidOperationException($"Event {type.Alias} has version {type.Version} but no version {type.Version + 1} to upcast it to.");
            }
        }

        _frozenByStoredName = _byStoredName.ToFrozenDictionary(StringComparer.Ordinal);
        _frozenByType = _byType.ToFrozenDictionary();
    }

    private EventType Register(Type clrType, string alias, int version, Func<object, object>? upcast)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (_frozenByType is not null)
        {
            throw new InvalidOperationException("A store is open: event types are registered before.");
        }

        if (!SnakeCase().IsMatch(alias) || VersionSuffix().IsMatch(alias))
        {
            throw new ArgumentException($"'{alias}' is not a snake_case event name without a version suffix.", nameof(alias));
        }

        var type = new EventType(clrType, alias, version, StoredName(alias, version), upcast);
        return _byStoredName.TryAdd(type.StoredName, type)
            ? type
            : throw new ArgumentException($"The event name {type.StoredName} is registered twice.", nameof(alias));
    }

    private static string StoredName(string alias, int version) => version == 1 ? alias : $"{alias}_v{version}";

    private static InvalidOperationException NotFrozen() => new("No store is open on these event types.");

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SnakeCase();

    [GeneratedRegex("_v[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex VersionSuffix();
}
