namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>Reads so many bytes and refuses the rest: what a zip's own directory says about sizes is never believed.</summary>
internal sealed class BoundedStream(Stream from, BoundedStream.Budget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(from.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(from.Read(buffer));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) from.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int read) => (budget.Left -= read) < 0 ? throw ImportRefusals.Bomb() : read;

    /// <summary>Shared by all parts of one file.</summary>
    public sealed class Budget(long bytes)
    {
        public long Left { get; set; } = bytes;
    }
}
