package stapel.evaluation.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;

/**
 * An exact rational number in lowest terms with a positive denominator; scores are compared as
 * these.
 */
public final class Fraction implements Comparable<Fraction> {
  /** 0. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** 1. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A whole number. */
  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** A quotient; a denominator of 0 is an {@link ArithmeticException}. */
  public static Fraction of(long numerator, long denominator) {
    return lowest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A decimal, exactly. */
  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : lowest(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** The sum; 0 of none. */
  public static Fraction sum(Collection<Fraction> terms) {
    return terms.stream().reduce(ZERO, Fraction::plus);
  }

  private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
      return lowest(numerator.longValue(), denominator.longValue());
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    return new Fraction(numerator.divide(signed), denominator.divide(signed));
  }

  /**
   * The same in the numbers that nearly all scores are made of, where it is several times faster.
   */
  private static Fraction lowest(long numerator, long denominator) {
    long divisor = Math.abs(numerator);
    for (long rest = Math.abs(denominator); rest != 0; ) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    long signed = denominator < 0 ? -divisor : divisor;
    return new Fraction(
        BigInteger.valueOf(numerator / signed), BigInteger.valueOf(denominator / signed));
  }

  /** The sum of both. */
  public Fraction plus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return denominator.equals(BigInteger.ONE)
          ? new Fraction(numerator.add(other.numerator), BigInteger.ONE)
          : lowest(numerator.add(other.numerator), denominator);
    }
    return lowest(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return lowest(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The quotient; division by zero is an {@link ArithmeticException}. */
  public Fraction over(Fraction divisor) {
    return lowest(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  /** The same with the other sign. */
  public Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** This number with exactly {@code places} decimals. */
  public BigDecimal toDecimal(int places, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator);
  }

  /** A decimal when it ends, as {@code 4.25}; else numerator and denominator, as {@code 13/3}. */
  @Override
  public String toString() {
    if (denominator.equals(BigInteger.ONE)) {
      return numerator.toString();
    }
    try {
      return new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString();
    } catch (ArithmeticException endless) {
      return numerator + "/" + denominator;
    }
  }
}
