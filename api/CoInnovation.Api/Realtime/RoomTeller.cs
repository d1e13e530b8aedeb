using System.Collections.Concurrent;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Tells the people of each workshop, beat by beat, of something that is never stored. What is told stands in a room for each workshop, which is closed when it is empty.
/// </summary>
/// <param name="beat">How long changes are gathered.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where faults are written to.</param>
internal abstract partial class RoomTeller<TRoom>(TimeSpan beat, TimeProvider time, ILogger logger) : BackgroundService
    where TRoom : class, new()
{
    private static readonly TimeSpan RestAfterAFault = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<StreamKey, Entry> _rooms = new();

    protected TimeProvider Time => time;

    protected TRoom? Find(StreamKey workshop) => _rooms.GetValueOrDefault(workshop)?.Room;

    /// <param name="workshop">Whose room it is; it is opened where there is none.</param>
    /// <param name="enter">False if the room is closed: what is put there would be seen by nobody.</param>
    protected void Enter(StreamKey workshop, Func<TRoom, bool> enter)
    {
        while (!enter(_rooms.GetOrAdd(workshop, static _ => new Entry()).Room))
        {
            // This room was closed between look-up and use; the next look-up opens another.
        }
    }

    /// <summary>For a room that lets nobody in any more.</summary>
    protected void Remove(StreamKey workshop) => _rooms.TryRemove(workshop, out _);

    /// <summary>Called at each beat, also where nothing has changed, once the call before has ended: a workshop that keeps its people waiting keeps no others.</summary>
    protected abstract Task TellAsync(StreamKey workshop, TRoom room, CancellationToken cancellationToken);

    /// <summary>What stands in the room is told at the next beat, though it may have been told already.</summary>
    protected abstract void TellAgain(TRoom room);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (workshop, entry) in _rooms)
            {
                if (entry.Telling.IsCompleted)
                {
                    entry.Telling = TellOrRestAsync(workshop, entry.Room, stoppingToken);
                }
            }
        }
    }

    private async Task TellOrRestAsync(StreamKey workshop, TRoom room, CancellationToken stoppingToken)
    {
        try
        {
            await TellAsync(workshop, room, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It stops: nobody is told any more.
        }
#pragma warning disable CA1031 // A workshop that cannot be read just now must not end it for all: it is looked at again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(GetType().Name, workshop.Id, fault);
            TellAgain(room);
            await Task.Delay(RestAfterAFault, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} of workshop {Workshop} could not be told and is tried again.")]
    private partial void LogFault(string what, Guid workshop, Exception fault);

    private sealed class Entry
    {
        public TRoom Room { get; } = new();

        /// <summary>The last time that its people were told, which may go on.</summary>
        public Task Telling { get; set; } = Task.CompletedTask;
    }
}
