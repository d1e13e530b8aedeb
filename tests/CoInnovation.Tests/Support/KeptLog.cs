using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoInnovation.Tests.Support;

/// <summary>Keeps everything that is logged.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = [];

    public string Text => string.Join('\n', _lines.Select(entry => entry.Line));

    /// <summary>What is a warning or worse.</summary>
    public IEnumerable<string> Complaints => _lines.Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Line);

    public ILogger CreateLogger(string categoryName) => new Writer(_lines);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<(LogLevel, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
    }
}
