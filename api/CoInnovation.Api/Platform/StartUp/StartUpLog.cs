namespace CoInnovation.Api.Platform.StartUp;

/// <summary>Keeps the framework from logging a failed start with its stack: whoever started the program reads one line about it.</summary>
internal sealed class StartUpLog
{
    private volatile bool _hasStarted;

    public void Configure(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => _hasStarted && level >= LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => _hasStarted && level >= LogLevel.Warning);

    public void HasStarted() => _hasStarted = true;
}
