using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>How worn a second-hand thing is (成色, CAT-08). The steps are our own.</summary>
public enum Grade { Unused = 1, LikeNew = 2, Light = 3, Visible = 4, Faulty = 5 }

/// <summary>What a second-hand thing is like: its grade, its faults in words and pictures. Source: CAT-08, features.md B13.</summary>
public sealed record Condition(Grade Grade, string Faults, IReadOnlyList<string> Pictures)
{
    /// <summary>Characters; pictures. Source: own choice.</summary>
    public const int LongestFaults = 300, MostPictures = 6;

    /// <summary>One line, as an order keeps it.</summary>
    public string Words => $"{Grade.Text()}；瑕疵：{Faults}";

    /// <summary>Goods of this category are things of which there is one, and each says what it is like.</summary>
    public static bool IsAskedFor(string category) => CategoryNeeds.Of(category).IsSecondHand;

    /// <param name="before">Addresses of the pictures it has already.</param>
    /// <exception cref="Refusal"><c>product.grade</c>, <c>product.faults</c>, <c>product.fault-pictures</c>, <c>pictures.foreign</c></exception>
    public Condition Checked(IReadOnlyCollection<string> before)
    {
        var faults = Faults.Trim();
        if (!Enum.IsDefined(Grade)) throw CatalogRefusals.NoGrade();
        if (faults.Length is < 1 or > LongestFaults) throw CatalogRefusals.Faults();
        if (Pictures.Count > MostPictures || (Grade is Grade.Faulty && Pictures.Count == 0)) throw CatalogRefusals.FaultPictures();
        UploadedPictures.Checked([.. Pictures.Except(before)]);
        return this with { Faults = faults };
    }

    public bool Equals(Condition? other) => other is not null && Grade == other.Grade && Faults == other.Faults && Pictures.SequenceEqual(other.Pictures);

    public override int GetHashCode() => HashCode.Combine(Grade, Faults, Pictures.Count);
}

public static class Grades
{
    public static string Text(this Grade grade) => grade switch
    {
        Grade.Unused => "全新未使用",
        Grade.LikeNew => "几乎全新",
        Grade.Light => "轻微使用痕迹",
        Grade.Visible => "明显使用痕迹",
        Grade.Faulty => "有故障或缺件",
    };
}
