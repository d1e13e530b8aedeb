using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Load.Store;

/// <summary>One node as the product has it: writer, tail and mailboxes.</summary>
internal sealed class StoreNode : IAsyncDisposable
{
    private readonly PostgresEventStore store;
    private readonly Tail tail;
    private readonly Mailboxes<NoteBook> books;

    private StoreNode(PostgresEventStore store, Tail tail)
    {
        (this.store, this.tail) = (store, tail);
        books = new Mailboxes<NoteBook>(store, NoteBook.Definition, tail);
    }

    public static async Task<StoreNode> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var opened = await PostgresEventStore.OpenAsync(new EventStoreOptions { ConnectionString = connectionString, Types = NoteBook.Types(), MasterKey = new byte[32] }, cancellationToken);
        return new StoreNode(opened, await Tail.StartAsync(opened, cancellationToken));
    }

    public static Guid NextId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public Task TakeNoteAsync(StreamKey book, CancellationToken cancellationToken) => books.SubmitAsync(book, NoteBook.Take(NextId()), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await books.DisposeAsync();
        await tail.DisposeAsync();
        await store.DisposeAsync();
    }
}
