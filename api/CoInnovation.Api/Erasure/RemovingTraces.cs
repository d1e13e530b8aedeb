using CoInnovation.Api.Backlog;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Erasure;

/// <summary>
/// After keys were destroyed: rewrites what kept a copy, and builds the read models anew, whose files held those texts in clear. Erasures that come together share
/// one rebuild, and whoever comes soon after one waits a little: that is dear, and guests may erase themselves as often as they like.
/// </summary>
[RunsUnder(JobPolicy.Erase)]
internal sealed partial class RemovingTraces(Backbone backbone, Traces traces, TimeProvider time, ILogger<RemovingTraces> logger) : ISubscription
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private long? _last;

    public string Name => "removing-traces";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(ParticipantErased), typeof(OrganizationErasureAsked), typeof(PersonErasureAsked) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        // Neither an organization nor a person need have sat in any workshop that could tell that its key is destroyed.
        while (!await backbone.Daemon.WaitForAsync(Erasing.SubscriptionName, events[^1].Position, Patience, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (_last is { } last && Between - time.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, time, cancellationToken);
        }

        _last = time.GetTimestamp();
        await traces.RewriteAsync(cancellationToken);
        await BuildAnewAsync(cancellationToken);
        await traces.RewriteBehindBuildAsync(cancellationToken);
    }

    /// <summary>What stands still until somebody mends the program holds up neither the erasures that come next nor what else is to be rewritten.</summary>
    private async Task BuildAnewAsync(CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var built = backbone.Daemon.RebuildAsync(BacklogProjection.ProjectionName, waiting.Token);
        while (await Task.WhenAny(built, Task.Delay(BetweenLooks, time, cancellationToken)) != built)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await backbone.Daemon.IsHeldUpAsync(BacklogProjection.ProjectionName, cancellationToken))
            {
                LogHeldUp();
                await waiting.CancelAsync();
                await built.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            }
        }

        await built;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "After an erasure the read models could not be built anew, since a stream stands still: it is hidden from readers, but the database's files hold what was erased until that is mended.")]
    private partial void LogHeldUp();
}
