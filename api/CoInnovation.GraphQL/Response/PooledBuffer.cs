using System.Buffers;
using CoInnovation.GraphQL.Limits;

namespace CoInnovation.GraphQL.Response;

/// <summary>A response in rented memory. It can be emptied and written again, which a pipe cannot.</summary>
internal sealed class PooledBuffer(int size = 4096, int maxBytes = int.MaxValue) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
    private int written;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, written);

    public void Clear() => written = 0;

    public void Advance(int count) => written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsMemory(written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsSpan(written);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        written = 0;
    }

    private void Grow(int sizeHint)
    {
        var needed = written + Math.Max(sizeHint, 256);
        if (written > maxBytes)
        {
            throw new LimitException("LIMIT_RESPONSE", $"The response has more than {maxBytes} bytes.", 0);
        }

        if (needed <= bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, bytes.Length * 2));
        bytes.AsSpan(0, written).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
