using System.Net.Sockets;
using CoInnovation.EventStore;
using Microsoft.AspNetCore.Connections;
using Npgsql;

namespace CoInnovation.Api.Platform.StartUp;

/// <summary>Turns what can go wrong outside of our code into one line that says what to do; null for what is our own fault and deserves its stack.</summary>
internal static class StartUpFaults
{
    public static string? Explain(Exception exception) => exception switch
    {
        StartUpException => exception.Message,
        UnsafePostgresException { Setting: "standby" } => exception.Message,
        UnsafePostgresException => $"This PostgreSQL could lose what people wrote: {exception.Message}",
        DatabaseTooNewException later => $"{later.Code}: {later.Message}",
        EventStoreException => exception.Message,
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
            $"PostgreSQL does not let this user prepare the database ({denied.MessageText}): grant it CREATE on the database, or correct ConnectionStrings__Postgres.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "PostgreSQL's disk is full: free some space on it.",
        NpgsqlException => "PostgreSQL was lost while CoInnovation started: see whether it runs, then start again.",
        IOException { InnerException: AddressInUseException } => $"{FirstLine(exception.Message)} Stop the other program, or choose another address: --urls http://localhost:5081",
        SocketException { SocketErrorCode: SocketError.AccessDenied } or IOException { InnerException: SocketException { SocketErrorCode: SocketError.AccessDenied } } =>
            "This user may not listen on the port: choose one above 1023, for example --urls http://localhost:5080",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            "This machine does not have the address: choose another, for example --urls http://localhost:5080",
        FormatException or InvalidOperationException when exception.Source == "Microsoft.AspNetCore.Server.Kestrel.Core" =>
            $"{FirstLine(exception.Message)} An address looks like --urls http://localhost:5080",
        _ => null,
    };

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
