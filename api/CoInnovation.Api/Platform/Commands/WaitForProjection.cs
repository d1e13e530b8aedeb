namespace CoInnovation.Api.Platform.Commands;

/// <summary>Waits until a projection has passed a position of the log; false if it has not in time.</summary>
public delegate Task<bool> WaitForProjection(string projection, long position, TimeSpan timeout, CancellationToken cancellationToken);
