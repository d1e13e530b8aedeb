using CoInnovation.Replay.Surface;

namespace CoInnovation.Crash.Nodes;

/// <summary>One Api process of several on one database and with the same keys: killed, and started again on a port that the system chooses.</summary>
internal sealed class ApiNode(string connectionString, DirectoryInfo data) : IAsyncDisposable
{
    private ApiProcess? _process;

    /// <summary>Null while it is down.</summary>
    public int? Port { get; private set; }

    public string FacilitatorSecret { get; private set; } = "";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process = await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString, cancellationToken, data);
        FacilitatorSecret = _process.FacilitatorSecret;
        Port = _process.Address.Port;
    }

    public async Task KillAsync()
    {
        Port = null;
        await _process!.KillAsync();
        await _process.DisposeAsync();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
