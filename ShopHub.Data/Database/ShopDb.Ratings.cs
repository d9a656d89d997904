using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Ratings;

namespace ShopHub.Data.Database;

/// <summary>What shoppers say about goods, and to each other.</summary>
public abstract partial class ShopDb
{
    public DbSet<HelpfulVote> HelpfulVotes => Set<HelpfulVote>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<QuestionAnswer> QuestionAnswers => Set<QuestionAnswer>();

    public DbSet<SaidReport> SaidReports => Set<SaidReport>();
}
