using System.Collections.Immutable;

namespace CoInnovation.EventStore;

/// <summary>Callbacks that may come and go while others are being called.</summary>
internal sealed class Observers<T>
{
    private ImmutableArray<Action<T>> _callbacks = [];

    public IDisposable Add(Action<T> callback)
    {
        ImmutableInterlocked.Update(ref _callbacks, static (callbacks, added) => callbacks.Add(added), callback);
        return new Registration(this, callback);
    }

    public void Notify(T value)
    {
        foreach (var callback in _callbacks)
        {
            callback(value);
        }
    }

    private sealed class Registration(Observers<T> observers, Action<T> callback) : IDisposable
    {
        public void Dispose() =>
            ImmutableInterlocked.Update(ref observers._callbacks, static (callbacks, removed) => callbacks.Remove(removed), callback);
    }
}
