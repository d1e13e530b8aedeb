using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>Answers to one kind of request of a page that are lost on their way: the server has done it, and nobody hears of it.</summary>
public sealed class LostAnswers
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left;
    private int _reached;

    private LostAnswers(int count) => _left = count;

    /// <summary>How often the request reached the server.</summary>
    public int Reached => Volatile.Read(ref _reached);

    /// <summary>Loses the first <paramref name="count"/> answers, or all of them until <see cref="End"/>.</summary>
    /// <param name="part">What the body of such a request contains: the name of a mutation, for one.</param>
    public static async Task<LostAnswers> OfAsync(IPage page, string part, int count = int.MaxValue, string address = "**/graphql")
    {
        var lost = new LostAnswers(count);
        await page.RouteAsync(address, route =>
            route.Request.PostData?.Contains(part, StringComparison.Ordinal) == true ? lost.PassAsync(route) : route.ContinueAsync());
        return lost;
    }

    /// <summary>From now on answers arrive.</summary>
    public void End() => Volatile.Write(ref _left, 0);

    /// <summary>Waits until one has arrived.</summary>
    public Task ArrivedAsync(CancellationToken cancellationToken) => _arrived.Task.WaitAsync(Bounds.OfAWait, cancellationToken);

    private async Task PassAsync(IRoute route)
    {
        var response = await route.FetchAsync();
        Interlocked.Increment(ref _reached);
        if (Interlocked.Decrement(ref _left) >= 0)
        {
            await route.AbortAsync();
            return;
        }

        await route.FulfillAsync(new() { Response = response });
        _arrived.TrySetResult();
    }
}
