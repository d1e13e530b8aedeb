using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Mail;

/// <summary>Keeps a server from going on at one place, until the test says so.</summary>
internal sealed class Hold
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For the server: stays here, then goes on with that.</summary>
    public T Until<T>(T then)
    {
        _reached.TrySetResult();
        _goOn.Task.Wait(Bounds.OfAWait);
        return then;
    }

    public Task ReachedAsync() => _reached.Task.WaitAsync(Bounds.OfAWait, TestContext.Current.CancellationToken);

    public void Release() => _goOn.TrySetResult();
}
