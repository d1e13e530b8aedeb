using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Auditing;

/// <summary>
/// Counts what is refused, in memory, so that nobody waits for it and a flood costs a number: one for each caller, operation and minute. Whatever came of a refusal, nothing was
/// changed; so what a crash takes along here is the last second's.
/// </summary>
public sealed class RefusalLog(TimeProvider time)
{
    /// <summary>So many callers and operations are told apart in a minute; those beyond are counted together, by operation.</summary>
    public const int MostInAMinute = 500;

    /// <summary>So many of these may be one caller's, of whom those without a session are one: nobody uses up what the others are told apart by.</summary>
    public const int MostOfCaller = 50;

    /// <summary>So many wait to be written down, as while the database is away; those beyond are counted together, by operation.</summary>
    public const int MostWaiting = 10 * MostInAMinute;

    private readonly Lock _counting = new();
    private readonly HashSet<RefusalKey> _known = [];
    private readonly Dictionary<Caller, int> _knownOf = [];
    private Dictionary<RefusalKey, Refusal> _counted = [];
    private DateTimeOffset _minute;

    /// <param name="principal">Who may not.</param>
    /// <param name="operation">What, as the program calls it.</param>
    /// <param name="organizationId">The organization with an account to which it belongs; null where it belongs to none: then it counts for each of the caller's own.</param>
    public void Denied(Principal principal, string operation, Guid? organizationId = null)
    {
        var own = principal.Memberships?.Select(one => (Guid?)one.OrganizationId).ToList() ?? [];
        foreach (var organization in organizationId is null && own is not [] ? own : [organizationId])
        {
            Count(new RefusalKey(principal.Tenant, RefusalKind.Denied, Caller.Of(principal), operation, organization, organization is not null && own.Contains(organization), Address: null, default));
        }
    }

    /// <param name="tenant">The workspace.</param>
    /// <param name="way">How somebody wanted to sign in: a name of the program's.</param>
    /// <param name="address">With which address, if that is known.</param>
    public void SignInRefused(string tenant, string way, string? address = null) =>
        Count(new RefusalKey(tenant, RefusalKind.SignIn, default, way, OrganizationId: null, IsMember: false, address, default));

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyCollection<Refusal> Take()
    {
        lock (_counting)
        {
            var taken = _counted;
            _counted = [];
            return taken.Values;
        }
    }

    /// <summary>What could not be written down is counted once more.</summary>
    public void GiveBack(IEnumerable<Refusal> refusals)
    {
        lock (_counting)
        {
            foreach (var refusal in refusals)
            {
                Add(refusal);
            }
        }
    }

    private void Count(RefusalKey key)
    {
        var now = time.GetUtcNow();
        var minute = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        lock (_counting)
        {
            if (minute != _minute)
            {
                _minute = minute;
                _known.Clear();
                _knownOf.Clear();
            }

            var one = key with { Minute = minute };
            Add(new Refusal(IsToldApart(one) ? one : Together(one), now, Times: 1));
        }
    }

    private bool IsToldApart(RefusalKey one)
    {
        if (_known.Contains(one))
        {
            return true;
        }

        var ofCaller = _knownOf.GetValueOrDefault(one.Caller);
        if (_known.Count == MostInAMinute || ofCaller == MostOfCaller)
        {
            return false;
        }

        _knownOf[one.Caller] = ofCaller + 1;
        return _known.Add(one);
    }

    // Of what callers make up, such as ids of organizations that are not theirs, nothing may be left: or there would be no end to it.
    private static RefusalKey Together(RefusalKey one) => one with { Caller = default, IsMember = false, Address = null, OrganizationId = one.IsMember ? one.OrganizationId : null };

    private void Add(Refusal refusal)
    {
        var key = _counted.Count < MostWaiting || _counted.ContainsKey(refusal.Key) ? refusal.Key : Together(refusal.Key) with { Minute = default };
        _counted[key] = _counted.TryGetValue(key, out var before)
            ? before with { Times = before.Times + refusal.Times, FirstAt = before.FirstAt < refusal.FirstAt ? before.FirstAt : refusal.FirstAt }
            : refusal with { Key = key };
    }
}
