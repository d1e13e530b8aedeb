namespace CoInnovation.EventStore.Verification;

/// <summary>Cuts a stream into lines at line feeds, and nothing else, without keeping more than one line.</summary>
internal sealed class RecordLines(Stream stream)
{
    /// <summary>Longer than any event: what comes without a line feed for so long is no record.</summary>
    private const int LongestLine = 64 * 1024 * 1024;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>The next line without its line feed, valid until the next call; null at the end. The last line has no line feed when <see cref="IsTerminated"/> is false.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + at);
                _start += searched + at + 1;
                IsTerminated = true;
                return line;
            }

            searched = _end - _start;
            if (_isOver || searched > LongestLine)
            {
                IsTerminated = false;
                var rest = _buffer.AsMemory(_start, searched);
                _start = _end;
                return searched == 0 ? (ReadOnlyMemory<byte>?)null : rest;
            }

            await FillAsync(cancellationToken);
        }
    }

    public bool IsTerminated { get; private set; }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _isOver = read == 0;
        _end += read;
    }
}
