using System.Net.Sockets;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Tests.Platform.Graph;

public sealed class explaining_faults
{
    public static TheoryData<Exception, string?> Faults => new()
    {
        { new NotFoundException("WORKSHOP_NOT_FOUND", "There is none."), "WORKSHOP_NOT_FOUND" },
        { new StoreBusyException("the writer"), "STORE_BUSY" },
        { new StoreUnavailableException("The database is gone."), "STORE_UNAVAILABLE" },
        { new NpgsqlException("Failed to connect", new SocketException(111)), "STORE_UNAVAILABLE" },
        { new NpgsqlException("Exception while reading from stream", new IOException()), "STORE_UNAVAILABLE" },
        { Postgres("57P01"), "STORE_UNAVAILABLE" },
        { Postgres("53300"), "STORE_UNAVAILABLE" },
        { Postgres("08006"), "STORE_UNAVAILABLE" },
        { Postgres("42P01"), null },
        { new InvalidOperationException("a secret"), null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void known_ones_have_a_code_and_the_others_stay_unexplained(Exception fault, string? code) => (GraphEndpoint.Explain(fault)?.Code).ShouldBe(code);

    [Theory]
    [MemberData(nameof(Faults))]
    public void nobody_is_told_what_the_database_says(Exception fault, string? code) =>
        (GraphEndpoint.Explain(fault)?.Message ?? "").ShouldNotContain(fault is NpgsqlException ? fault.Message : "a secret", customMessage: code);

    private static PostgresException Postgres(string state) => new("relation read.secret", "ERROR", "ERROR", state);
}
