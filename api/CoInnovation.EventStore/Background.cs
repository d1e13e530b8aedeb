namespace CoInnovation.EventStore;

/// <summary>Starts loops on a scheduler that the host may choose.</summary>
internal static class Background
{
    /// <summary>As <see cref="Task.Run(Func{Task})"/>, on this scheduler: what is awaited there comes back to it.</summary>
    public static Task Run(this TaskScheduler scheduler, Func<Task> loop) =>
        Task.Factory.StartNew(loop, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();
}
