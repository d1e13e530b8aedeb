using System.Net.Sockets;
using System.Text;

namespace CoInnovation.Load.Measuring;

/// <summary>One HTTP/1.1 connection that sends the same request again and again; cheap, so that the servers get the machine.</summary>
internal sealed class KeptConnection : IDisposable
{
    private static readonly byte[] HeadersEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] request;
    private byte[] buffer = new byte[256 * 1024];

    private KeptConnection(byte[] request) => this.request = request;

    public static async Task<KeptConnection> OpenAsync(Uri address, byte[] body, CancellationToken cancellationToken)
    {
        var head = $"POST {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer backlog\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        var connection = new KeptConnection([.. Encoding.ASCII.GetBytes(head), .. body]);
        await connection.socket.ConnectAsync(address.Host, address.Port, cancellationToken);
        return connection;
    }

    /// <summary>Sends the request and receives the answer, of which nothing but its end and its status is looked at.</summary>
    public async ValueTask AskAsync(CancellationToken cancellationToken)
    {
        await socket.SendAsync(request, cancellationToken);
        var received = 0;
        int? length = null;
        while (true)
        {
            if (received == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var count = await socket.ReceiveAsync(buffer.AsMemory(received), cancellationToken);
            if (count == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            received += count;
            length ??= LengthOf(buffer.AsSpan(0, received));
            if (length == received || (length == -1 && buffer.AsSpan(0, received).EndsWith(LastChunk)))
            {
                return;
            }
        }
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Length of the whole answer; -1 when it comes in chunks, null while its head is not complete.</summary>
    private static int? LengthOf(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf(HeadersEnd);
        if (end < 0)
        {
            return null;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException($"The server answered {Encoding.ASCII.GetString(answer[..Math.Min(answer.Length, 500)])}");
        }

        foreach (var line in Encoding.ASCII.GetString(answer[..end]).Split("\r\n"))
        {
            if (line.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase))
            {
                return end + HeadersEnd.Length + int.Parse(line.AsSpan("content-length:".Length), null);
            }
        }

        return -1;
    }
}
