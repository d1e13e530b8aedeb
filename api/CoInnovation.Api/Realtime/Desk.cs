namespace CoInnovation.Api.Realtime;

/// <summary>The hands and reactions of one workshop; everything under its lock.</summary>
internal sealed class Desk
{
    private readonly Lock _lock = new();
    private bool _isClosed;
    private bool _hasChanged;

    /// <summary>Whoever asked first, first.</summary>
    public List<Guid> Hands { get; } = [];

    public Dictionary<Outbox, Reaction> Reactions { get; } = [];

    public bool HasChanged
    {
        get
        {
            lock (_lock)
            {
                return _hasChanged;
            }
        }
    }

    /// <summary>False if the desk is closed: what is put on it would be seen by nobody.</summary>
    public bool Change(Action<Desk> change)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return false;
            }

            change(this);
            return _hasChanged = true;
        }
    }

    /// <summary>What is to be told now. Where no names are shown, all hands go down.</summary>
    public (IReadOnlyList<Guid> Hands, IReadOnlyDictionary<Reaction, int> Reactions) Take(bool isAnonymous)
    {
        lock (_lock)
        {
            _hasChanged = false;
            if (isAnonymous)
            {
                Hands.Clear();
            }

            var reactions = Reactions.Values.CountBy(one => one).ToDictionary();
            Reactions.Clear();
            return ([.. Hands], reactions);
        }
    }

    /// <summary>Closes the desk if nothing is on it, or nobody is there to see it.</summary>
    public bool TryClose(bool isAbandoned)
    {
        lock (_lock)
        {
            return _isClosed = isAbandoned || (Hands.Count == 0 && Reactions.Count == 0 && !_hasChanged);
        }
    }
}
